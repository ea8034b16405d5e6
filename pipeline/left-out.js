// What the bundle leaves out: parts that packages load as they start, for features that a report has no use for.

/** By module: the names that are taken from it, and why none of them is ever called. */
const unused = {
  // Fonts are embedded by embedded-font.ts and lines broken by layout/inline, not by PDFKit.
  fontkit: ['create'],
  linebreak: [],
  // An archived PDF is never encrypted (ISO 19005-3, 6.1.3).
  '@noble/ciphers/aes': ['cbc', 'ecb'],
  // No command is a program of its own.
  'node:child_process': ['spawn'],
  // Handlebars writes no source maps, and without this package it builds its code from plain strings.
  'source-map': [],
};

/** An esbuild plugin: each module of the list becomes a function that throws. */
export const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${Object.keys(unused).join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `function leftOut() { throw new Error('left out of the bundle: ${path}'); }
        ${['module.exports', ...unused[path].map((name) => `leftOut.${name}`)].join(' = ')} = leftOut;`,
    }));
  },
};

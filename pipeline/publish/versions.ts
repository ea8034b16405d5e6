// Versions of the product and of every library that leaves its mark on the outputs.
import packageJson from '../../package.json' with { type: 'json' };

export const productVersion: string = packageJson.version;

/** Exact versions, by package name in code-unit order: package.json pins each of them. */
export const libraryVersions: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(packageJson.dependencies)
    .filter(([, version]) => !version.startsWith('file:'))
    .sort(([first], [second]) => (first < second ? -1 : 1)),
);

// Stands in for the `canvas` package, whose binaries come from outside the npm registry.
module.exports = require('@napi-rs/canvas/node-canvas');

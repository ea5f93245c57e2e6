/** A file imported with `?raw` in specs: its text, as Vite gives it. */
module.exports = { process: (source) => ({ code: `module.exports = ${JSON.stringify(source)};` }) };

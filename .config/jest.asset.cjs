/** A style sheet, font or picture in specs: nothing to run. */
module.exports = 'asset';

// What `require` finds loads this first. All modules of the package are ES modules: a Node that cannot require them would
// say so of some file in here, with advice to its author. It shall tell who wrote `require`.
try {
  require('./errors.js');
} catch (cause) {
  if ((cause as { code?: string }).code !== 'ERR_REQUIRE_ESM') throw cause;
  const message = `require('khoiphuc') needs Node 20.19, 22.13 or later, and this is Node ${process.versions.node}: use \`await import('khoiphuc')\`, or get a later Node from https://nodejs.org.`;
  throw new Error(message, { cause });
}

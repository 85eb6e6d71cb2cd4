#!/usr/bin/env node
// Written for readers as old as Node 10, which shall say what is the matter instead of failing on newer syntax.
const OLDEST = 20;

const major = Number(process.versions.node.split('.')[0]);

function start() {
  const hasNormalize = typeof String.prototype.normalize === 'function';
  return (hasNormalize ? Promise.resolve() : import('unorm'))
    .then(() => import('node:v8'))
    .then((v8) => {
      // Collect what is dead when it makes up a third of the heap, not two thirds and more: a long text then takes
      // 325 MB and not 534, for a tenth more time. Other engines than V8 have no such flag and need none.
      v8.setFlagsFromString('--heap-growing-percent=50');
      return import('../dist/cli/main.js');
    })
    .then((cli) => cli.main(process.argv.slice(2)));
}

if (major < OLDEST) {
  console.error(
    `khoiphuc: this is Node ${process.versions.node}, khoiphuc needs Node ${OLDEST} or later: https://nodejs.org`,
  );
  process.exitCode = 1;
} else {
  start().then((code) => {
    process.exitCode = code;
  });
}

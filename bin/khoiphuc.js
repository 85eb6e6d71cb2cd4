#!/usr/bin/env node
// Written for readers as old as Node 10, which shall say what is the matter instead of failing on newer syntax.
// These and all later ones run it (`engines` of package.json): the reader of PDFs wants no less.
const OLDEST = [
  [20, 19],
  [22, 13],
];

const [major, minor] = process.versions.node.split('.').map(Number);
const isLate = OLDEST.some(([m, n]) => major === m && minor >= n) || major > OLDEST[OLDEST.length - 1][0];

function start() {
  const hasNormalize = typeof String.prototype.normalize === 'function';
  return (hasNormalize ? Promise.resolve() : import('unorm'))
    .then(() => import('node:v8'))
    .then((v8) => {
      // Collect what is dead when it makes up a third of the heap, not two thirds and more: a long text then takes
      // 325 MB and not 534, for a tenth more time. Other engines than V8 have no such flag and need none.
      v8.setFlagsFromString('--heap-growing-percent=50');
      return import('../dist/compile-late.js');
    })
    .then(({ compileLate }) => {
      compileLate();
      return import('../dist/cli/main.js');
    })
    .then((cli) => cli.main(process.argv.slice(2)));
}

function tooOld() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const [is, wanted] = [process.versions.node, OLDEST.map((version) => version.join('.')).join(', ')];
  return /^vi/i.test(LC_ALL || LC_MESSAGES || LANG || '')
    ? `đây là Node ${is}; khoiphuc cần Node ${wanted} trở lên. Tải bản LTS ở https://nodejs.org`
    : `this is Node ${is}; khoiphuc needs Node ${wanted} or later: https://nodejs.org`;
}

if (isLate) {
  start().then((code) => {
    process.exitCode = code;
  });
} else {
  console.error(`khoiphuc: ${tooOld()}`);
  process.exitCode = 1;
}

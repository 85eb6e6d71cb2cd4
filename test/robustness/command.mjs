// `khoiphuc repair FOLDER -o FOLDER` with a toy in place of models, so that it can be killed many times.
//   node command.mjs INPUT OUTPUT [options of repairFolderCommand as JSON]
import { pathToFileURL } from 'node:url';

const dist = process.env.KHOIPHUC_DIST ?? new URL('../../dist', import.meta.url).pathname;
const { repairFolderCommand } = await import(pathToFileURL(`${dist}/cli/repair-folder.js`).href);
const { exitCodeOf } = await import(pathToFileURL(`${dist}/cli/exit.js`).href);
const { loadMessages } = await import(pathToFileURL(`${dist}/cli/messages/messages.js`).href);
const [, , input, output, options = '{}'] = process.argv;
const io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  messages: await loadMessages('en'),
};
const repairer = new URL('../batch/toy-repairer.mjs', import.meta.url);
try {
  process.exitCode = await repairFolderCommand(
    io,
    [input],
    { output, restorer: {}, jobs: 2, ...JSON.parse(options) },
    { repairer, worker: pathToFileURL(`${dist}/batch/worker.js`) },
  );
} catch (error) {
  process.exitCode = await exitCodeOf(error, io, false);
}

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { Life } from '../life.js';
import type { ParserThread } from './host.js';
import type { PdfLibrary } from './library.js';

/**
 * What runs in the thread: the parser of pdf.js, which in Node would otherwise run in the thread that calls it. The
 * canvas that can be filled at any size stands in for the one that pdf.js probes before it decodes JPEG 2000; without
 * it, pictures of more than 2,048 pixels come out at half their size. Nobody reads what it prints, and a thread that has
 * printed something keeps the process alive while it rests.
 */
const PROGRAM = `
const { workerData } = require('node:worker_threads');
process.stdout.write = process.stderr.write = () => true;
globalThis.OffscreenCanvas = class {
  constructor(width, height) { this.width = width; this.height = height; }
  getContext() { return { fillRect() {}, getImageData: () => ({ data: [0, 0, 0, 255] }) }; }
};
import(workerData.parser).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port));
`;

/**
 * A thread inherits the options of the process, and would take its program for a module in
 * `node --input-type=module --eval …`. There it gets none; given them one by one, it refuses those of the process alone.
 */
function ownOptions(): { readonly execArgv?: string[] } {
  return process.execArgv.some((option) => option.startsWith('--input-type')) ? { execArgv: [] } : {};
}

/** Memory of its heap in MB; pictures are outside it. A page of 100,000 operations takes about 50. */
const HEAP_MB = 1024;

/** Documents that one thread parses, one after the other: what they leave behind must not add up. */
const MOST_DOCUMENTS = 64;

/** A thread that waits for its next document: to start one takes as long as to read a page. */
interface Resting {
  take(onDeath: () => void): ParserThread | undefined;
}
let resting: Resting | undefined;

/**
 * Gives a thread, one that rests or a new one. It keeps the process alive until it is ended or rests.
 *
 * @param onDeath is told when it ends, for whatever reason
 */
export function startParser(library: PdfLibrary, onDeath: () => void): ParserThread {
  const rested = resting?.take(onDeath);
  resting = undefined;
  return rested ?? startThread(library, onDeath);
}

function startThread(library: PdfLibrary, firstOnDeath: () => void): ParserThread {
  let onDeath = firstOnDeath;
  let documents = 1;
  const { port1, port2 } = new MessageChannel();
  const program = pathToFileURL(
    createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ).href;
  const thread = new Worker(PROGRAM, {
    eval: true,
    ...ownOptions(),
    workerData: { parser: program, port: port2 },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    stdout: true,
    stderr: true,
  });
  const life = new Life();
  const die = (error: Error): void => {
    life.end(error);
    onDeath();
  };
  thread.once('error', die);
  thread.once('exit', () => die(new Error('the reader of PDFs stopped')));
  const worker = new library.PDFWorker({ port: port1 as MessagePort });
  let ended: Promise<void> | undefined;
  const parser: ParserThread = {
    worker,
    orDies: (work) => life.orDies(work),
    end: () => {
      ended ??= thread.terminate().then(() => {
        worker.destroy();
        port1.close();
      });
      return ended;
    },
    rest: () => {
      onDeath = () => {};
      if (life.death || ended || resting || documents >= MOST_DOCUMENTS) {
        void parser.end();
        return;
      }
      thread.unref();
      port1.unref();
      resting = {
        take(nextOnDeath) {
          if (life.death || ended) return undefined;
          documents += 1;
          onDeath = nextOnDeath;
          thread.ref();
          port1.ref();
          return parser;
        },
      };
    },
  };
  return parser;
}

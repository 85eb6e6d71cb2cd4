/** The same for `require`. It is the one and only instance of each module: Node 20.19, 22.12 or later loads it so. */
export * from './index.js';

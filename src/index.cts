/** The same for `require`. It is the one and only instance of each module: Node 20.19, 22.13 or later loads it so. */
import './require-esm.cjs';

export * from './index.js';

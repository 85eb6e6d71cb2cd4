import { loadModels } from '../src/model/load.js';
import type { Models } from '../src/model/models.js';
import { createRestorer, type Restorer } from '../src/restore/restorer.js';

let models: Promise<Models> | undefined;
let restorer: Promise<Restorer> | undefined;

/** The models of the package, loaded once for all files of tests that a worker runs. */
export function shippedModels(): Promise<Models> {
  models ??= loadModels();
  return models;
}

/** The restorer of these models, without options; what it remembers changes no result (test/properties/restore.test.ts). */
export function shippedRestorer(): Promise<Restorer> {
  restorer ??= shippedModels().then((loaded) => createRestorer(loaded));
  return restorer;
}

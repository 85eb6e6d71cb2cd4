/** Goes before every file of tests: modules stay loaded from one file to the next, so none can do this for itself. */
import { afterAll } from 'vitest';
import { removeFolders } from './new-folder.js';

afterAll(removeFolders);

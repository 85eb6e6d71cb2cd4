import type { Server } from 'node:http';
/** Serves a folder, to this machine only; port 0 takes a free one. */
export function serve(folder: string, port?: number): Promise<Server>;

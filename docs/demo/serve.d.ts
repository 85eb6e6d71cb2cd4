import type { Server } from 'node:http';
/** Starts the server; port 0 takes a free one. */
export function serve(port?: number): Promise<Server>;

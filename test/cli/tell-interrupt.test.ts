import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { VI } from '../../src/cli/messages/vi.js';
import { tellInterrupt } from '../../src/cli/tell-interrupt.js';

function toyIo(isTTY: boolean) {
  const stderr = Object.assign(new PassThrough(), { isTTY });
  return { io: { stderr, messages: VI } as unknown as Io, said: () => String(stderr.read() ?? '') };
}

describe('Ctrl-C while a file is repaired', () => {
  it('is told on a terminal, before whoever cleans up leaves', () => {
    const { io, said } = toyIo(true);
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const others: string[] = [];
    const cleanUp = (): void => void others.push(said());
    process.on('SIGINT', cleanUp);
    const untell = tellInterrupt(io);
    try {
      process.emit('SIGINT');
      expect(others).toEqual([expect.stringContaining('tệp này chưa ghi gì')]);
      expect(exit).not.toHaveBeenCalled();
      process.off('SIGINT', cleanUp);
      if (process.listenerCount('SIGINT') === 1) {
        process.emit('SIGINT');
        expect(exit).toHaveBeenCalledWith(130);
      }
    } finally {
      untell();
      process.off('SIGINT', cleanUp);
      exit.mockRestore();
    }
  });

  it('is left to the system elsewhere', () => {
    const before = process.listenerCount('SIGINT');
    tellInterrupt(toyIo(false).io)();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

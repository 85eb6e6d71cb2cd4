import { describe, expect, it } from 'vitest';
import { fetchDetector, fetchModels } from '../../src/browser/fetch-models.js';
import { inVietnamese } from '../../src/browser/in-vietnamese.js';
import { ModelError } from '../../src/errors.js';

const HOST = 'https://archive.example/models';

/** A body of which the connection is lost after its first bytes. */
function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (body) => body.enqueue(new Uint8Array(5)),
    pull: (body) => body.error(new TypeError('network error')),
  });
}

async function failureOf(answer: () => Promise<Response>): Promise<Error> {
  const error: unknown = await fetchModels(HOST, { fetch: answer }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ModelError);
  return error as Error;
}

describe('fetching models', () => {
  it.each([
    ['nothing answers there', () => Promise.reject(new TypeError('failed')), 'ở đó không có gì trả lời'],
    ['the server says 404', async () => new Response('no', { status: 404 }), 'máy chủ báo 404'],
    ['the connection broke off', async () => new Response(broken()), 'kết nối bị đứt giữa chừng'],
  ])('says which file did not come, and why, in both languages: %s', async (why, answer, vietnamese) => {
    const { message } = await failureOf(answer);
    expect(message).toMatch(/^Cannot fetch the model file `https:\/\/archive\.example\/models\/[\w.-]+`: /u);
    expect(message).toContain(`: ${why}. Copy the folder`);
    expect(inVietnamese(message)).toMatch(/^Không tải được tệp mô hình `https:/u);
    expect(inVietnamese(message)).toContain(`: ${vietnamese}. Hãy chép thư mục`);
  });

  it('rejects with the reason of the signal, also between two pieces', async () => {
    const stop = new AbortController();
    const answer = async () => new Response(broken());
    const asked = fetchDetector(HOST, {
      fetch: answer,
      signal: stop.signal,
      onBytes: () => stop.abort(new Error('enough')),
    });
    await expect(asked).rejects.toThrow('enough');
  });
});

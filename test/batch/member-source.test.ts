import { describe, expect, it } from 'vitest';
import { memberSource } from '../../src/batch/member-source.js';

describe('the source text of a member', () => {
  it.each([
    ['{"id":1}', '1'],
    ['{ "id" : [1, {"id": 2}] , "text":"}" }', '[1, {"id": 2}]'],
    ['{"text":"\\"id\\":7,","id":"a\\\\"}', '"a\\\\"'],
    ['{"a":{"id":1},"b":["id",2],"id":3}', '3'],
    ['{"id":1,"id":2.50}', '2.50'],
    ['{"\\u0069d":1}', '1'],
    ['{"text":"id"}', undefined],
    ['{}', undefined],
  ])('%s', (json, source) => {
    JSON.parse(json);
    expect(memberSource(json, 'id')).toBe(source);
  });
});

import { describe, expect, it } from 'vitest';
import { GROUP_RECIPES, groupsOf, OTHER_GROUP_RECIPE } from '../../../src/train/ngram/recipe.js';

describe('groupsOf', () => {
  it('orders groups and files by name, so that the model does not hang on how a folder is listed', () => {
    const groups = groupsOf(
      new Map([
        ['mine', ['b.txt', 'a.txt']],
        ['core', ['c.txt']],
      ]),
    );
    expect(groups).toEqual([
      { name: 'core', files: ['c.txt'], ...GROUP_RECIPES.core },
      { name: 'mine', files: ['a.txt', 'b.txt'], ...OTHER_GROUP_RECIPE },
    ]);
  });

  it('never cuts a longer n-gram off less than a shorter one, which closure under suffixes needs', () => {
    for (const { cutoffs } of [...Object.values(GROUP_RECIPES), OTHER_GROUP_RECIPE])
      expect([...cutoffs].sort((a, b) => a - b)).toEqual(cutoffs);
  });
});

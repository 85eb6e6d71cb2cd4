const PREFIX = 'khoiphuc/';

/** Where progress is kept between sittings: the browser's own store, where it allows that. */
export interface Store {
  read(key: string): unknown;
  /** @returns false when nothing was kept */
  write(key: string, value: unknown): boolean;
}

export function browserStore(): Store {
  return {
    read(key) {
      try {
        return JSON.parse(window.localStorage.getItem(PREFIX + key) ?? 'null');
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        window.localStorage.setItem(PREFIX + key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
}

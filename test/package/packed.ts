import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface PackReport {
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** The files that `npm pack` would put into the package, without building anything. */
export function packedFiles(): PackReport['files'] {
  packed ??= pack();
  return packed;
}

let packed: PackReport['files'] | undefined;

function pack(): PackReport['files'] {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const report = execFileSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (JSON.parse(report) as readonly PackReport[])[0]!.files;
}

/** Every package that is installed when khoiphuc's own dependency `name` is, as paths below node_modules. */
function withItsOwn(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const manifest = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: Record<string, string> };
  for (const other of Object.keys(dependencies)) withItsOwn(other, found);
  return found;
}

/**
 * An empty project in which the package is installed.
 *
 * @param dependencies those of its dependencies that are there too; the others are missing
 * @returns the project's folder
 */
export function installInEmptyProject(dependencies: readonly string[]): string {
  const project = mkdtempSync(join(tmpdir(), 'khoiphuc-package-'));
  const home = join(project, 'node_modules', 'khoiphuc');
  for (const { path } of packedFiles()) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    // the large models are not copied: nothing writes to them
    if (path.endsWith('.bin')) symlinkSync(join(ROOT, path), join(home, path));
    else cpSync(join(ROOT, path), join(home, path));
  }
  for (const dependency of dependencies) {
    for (const name of withItsOwn(dependency)) {
      const place = join(project, 'node_modules', name);
      mkdirSync(dirname(place), { recursive: true });
      cpSync(join(ROOT, 'node_modules', name), place, { recursive: true });
    }
  }
  return project;
}

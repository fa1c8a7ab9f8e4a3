import type { Host } from '../host/host.ts';
import type { Collection, SourcePath } from '../workspace/find-sources.ts';
import { nameOf } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Plan } from './plan.ts';

/** One of the parts of a run that is divided among machines, counted from 1. */
export type Shard = readonly [index: number, count: number];

/** The part of a plan that a shard does. It is taken from the whole plan, so that every shard finds its conflicts. */
export async function planOfShard(host: Host, workspace: Workspace, plan: Plan, [index, count]: Shard): Promise<Plan> {
  const jobs = plan.jobs.filter(({ source }) => shardOf(host, source, count) === index);
  const sources = { ...plan.sources, files: jobs.map(({ source }) => source), collections: await emptyCollections(workspace, plan) };
  return { ...plan, sources, jobs };
}

/** By the place of its outputs below the output folder: neither the machine nor the working directory matters. */
function shardOf(host: Host, { folder, path }: SourcePath, count: number): number {
  // macOS may give a name in another Unicode form than Linux; 12 digits fit in a JavaScript number.
  const digest = host.sha256(`${folder}/${nameOf(path)}`.normalize('NFC'));
  return (Number.parseInt(digest.slice(0, 12), 16) % count) + 1;
}

/** Identifies the files of a whole plan and their order. */
export function planDigest(host: Host, { jobs }: Plan): string {
  return host.sha256(JSON.stringify(jobs.map(({ source: { shown, folder, origin } }) => [shown, folder, origin])));
}

/** The folders and globs that hold no declaration at all: that another shard has them all is no fault. */
async function emptyCollections(workspace: Workspace, { sources }: Plan): Promise<readonly Collection[]> {
  const byPath = new Map(sources.files.map(source => [source.path, source]));
  const empty: Collection[] = [];
  for (const collection of sources.collections) if (!(await holdsDeclaration(workspace, collection, byPath))) empty.push(collection);
  return empty;
}

/** Opens files only up to the first declaration. */
async function holdsDeclaration(workspace: Workspace, { paths }: Collection, byPath: ReadonlyMap<string, SourcePath>): Promise<boolean> {
  for (const path of paths) {
    const source = byPath.get(path);
    if (source && (await workspace.isDeclaration(source))) return true;
  }
  return false;
}

import { failed, type Result } from '../domain/result.ts';

/**
 * What the database refuses to keep, because the disk is full for one, is an outcome the person can act on. Any
 * other error is a bug and goes on as one.
 */
export async function kept<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && error.name === 'SqliteError')
      return failed({ kind: 'notSaved', detail: error.message });
    throw error;
  }
}

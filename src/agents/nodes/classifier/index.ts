import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';

export async function classifier(_state: State, _run: Run): Promise<Update> {
  return {};
}

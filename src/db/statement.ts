import type { CompiledQuery } from 'kysely';
import type { Tx } from './scope.ts';

/** Names a value that is given each time the statement is sent. */
export type Given<V> = <Name extends keyof V & string>(name: Name) => V[Name];

/**
 * A statement whose words never change: put together at its first use, then sent with other values. To build it from its parts each time
 * costs more than all that the driver does with it. What depends on the values beyond themselves (lists of changing length, parts that are
 * there or not) is no such statement.
 */
export function statement<V extends object>() {
  return <Row>(build: (tx: Tx, given: Given<V>) => { compile(): CompiledQuery<Row> }) => {
    let built: CompiledQuery<Row> | undefined;
    return async (tx: Tx, values: V): Promise<Row[]> => {
      built ??= build(tx, (name) => new Named(name) as never).compile();
      const parameters = built.parameters.map((one) => (one instanceof Named ? values[one.name as keyof V] : one));
      return (await tx.executeQuery<Row>({ ...built, parameters })).rows;
    };
  };
}

/** Stands among the parameters where a value will be. */
class Named {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

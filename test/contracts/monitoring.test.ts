import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { coachMeters } from '../../src/watching/coach.ts';
import { notifierMeters } from '../../src/watching/notifier.ts';
import { createRegistry } from '../../src/watching/registry.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFile(path.join(root, file), 'utf8');

type Rules = {
  groups: { rules: { alert: string; expr: string; annotations: { summary: string; runbook_url: string } }[] }[];
};
type Dashboard = { panels: { id: number; title: string; targets: { expr: string }[] }[] };

/** Every metric that the processes have, as they register it. */
function metrics(): Set<string> {
  const registry = createRegistry();
  coachMeters(registry);
  notifierMeters(registry, {} as never);
  const names = registry.getMetricsAsArray().map(({ name }) => name);
  return new Set([...names, 'flux_http_request_seconds', 'up']);
}

const namesIn = (expression: string) =>
  [...expression.matchAll(/\b(flux_[a-z_]+|process_[a-z_]+|up)\b/g)].map((match) =>
    (match[1] ?? '').replace(/_(bucket|count|sum)$/, ''),
  );

describe('what watches Flux', () => {
  it('asks only for figures that there are', async () => {
    const known = metrics();
    const rules = (parse(await read('monitoring/alerts.yml')) as Rules).groups.flatMap((group) => group.rules);
    const { panels } = JSON.parse(await read('monitoring/grafana-dashboard.json')) as Dashboard;
    for (const { alert, expr } of rules)
      for (const name of namesIn(expr)) assert.ok(known.has(name), `${alert}: ${name}`);
    for (const { title, targets } of panels)
      for (const { expr } of targets) for (const name of namesIn(expr)) assert.ok(known.has(name), `${title}: ${name}`);
    assert.equal(new Set(panels.map(({ id }) => id)).size, panels.length);
  });

  it('has a page for every alert, and no page for one that there is not', async () => {
    const rules = (parse(await read('monitoring/alerts.yml')) as Rules).groups.flatMap((group) => group.rules);
    const pages = [...(await read('docs/runbook.md')).matchAll(/^## (Flux\w+)$/gm)].map((match) => match[1]);
    assert.deepEqual(pages.sort(), rules.map(({ alert }) => alert).sort());
    for (const { alert, annotations } of rules) {
      assert.equal(annotations.runbook_url, `docs/runbook.md#${alert.toLowerCase()}`);
      assert.ok(annotations.summary.length > 10);
    }
  });

  const noPromtool = spawnSync('promtool', ['--version']).status === 0 ? false : 'needs promtool';
  const promtool = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: root });
    assert.equal(status, 0, `${stdout}${stderr}`);
  };
  it('is taken by Prometheus itself', { skip: noPromtool }, () => promtool('check', 'rules', 'monitoring/alerts.yml'));

  it('rings when it should, and not before', { skip: noPromtool }, () =>
    promtool('test', 'rules', 'monitoring/alerts.test.yml'),
  );

  it('has an example for every alert, of what makes it ring', async () => {
    const rules = (parse(await read('monitoring/alerts.yml')) as Rules).groups.flatMap((group) => group.rules);
    type Examples = { tests: { alert_rule_test: { alertname: string; exp_alerts: unknown[] }[] }[] };
    const { tests } = parse(await read('monitoring/alerts.test.yml')) as Examples;
    const rung = tests.flatMap((one) => one.alert_rule_test).filter(({ exp_alerts }) => exp_alerts.length > 0);
    assert.deepEqual(
      rules.map(({ alert }) => alert).filter((alert) => !rung.some(({ alertname }) => alertname === alert)),
      [],
    );
  });
});

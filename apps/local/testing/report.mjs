/** A reporter for `node --test`: one line of JSON for each test that is not a group of others. */
export default async function* report(events) {
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const skip = data.skip ?? data.todo;
    const isSkipped = skip !== undefined && skip !== false;
    const result = isSkipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
    yield `${JSON.stringify({ name: data.name, result, reason: typeof skip === 'string' && skip ? skip : 'marked so in its file' })}\n`;
  }
}

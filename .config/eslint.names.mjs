/** A file is called after the question it answers. These words answer none, so everything ends up in them. */
const NAMELESS = /^(utils?|common|helpers?|shared|types?|misc)$|[-.](utils?|helpers?|types)$/;

export default {
  rules: {
    'say-what-it-is': {
      meta: { type: 'problem', schema: [], messages: { nameless: '"{{name}}" says nothing. Name the file after what it decides or holds.' } },
      create: (context) => ({
        Program(node) {
          const path = context.filename.split(/[\\/]/);
          const base = path.at(-1).replace(/(\.spec|\.d)?\.[cm]?[jt]sx?$/, '');
          const roots = ['apps', 'libs', 'test'];
          const start = path.findLastIndex((part) => roots.includes(part));
          const name = [...path.slice(start + 1, -1), base].find((part) => NAMELESS.test(part));
          if (name) context.report({ node, messageId: 'nameless', data: { name } });
        },
      }),
    },
  },
};

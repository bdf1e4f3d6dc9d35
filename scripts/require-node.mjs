// Imported first by every script: an older Node would fail later, in words that help nobody.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}。请升级后重试。`);
  process.exit(1);
}

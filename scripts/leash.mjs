// Loaded before the web server: it ends when the starter is gone, however that went.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(143), 5000).unref();
});
process.channel?.unref();

// Loaded into the web server's process before Next: a server whose parent was killed would keep its port for ever.
process.on("disconnect", () => process.exit(0));
process.channel?.unref();

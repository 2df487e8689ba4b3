// Loaded into the web server's process before Next: a server whose parent was killed would keep its port for ever.
process.on("disconnect", () => process.exit(0));
// `next dev` forks a worker that inherits this file and is kept alive by its channel alone: there it must hold.
if (!process.env.NEXT_PRIVATE_WORKER) process.channel?.unref();

/*
 * Loaded before the C library (LD_PRELOAD) to see what reaches the disk.
 *   SHIM_COUNT_FILE  file that gets the number of syncs when the process ends
 *   SHIM_KILL_AT     the process kills itself before its n-th write or sync of a write-ahead log
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long syncs = 0;
static long steps = 0;

static int is_log(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 4) return 0;
  path[length] = 0;
  return strcmp(path + length - 4, "-wal") == 0;
}

static void step(int fd) {
  const char *at = getenv("SHIM_KILL_AT");
  if (at != NULL && is_log(fd) && ++steps == atol(at)) kill(getpid(), SIGKILL);
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  __sync_fetch_and_add(&syncs, 1);
  step(fd);
  return real(fd);
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  __sync_fetch_and_add(&syncs, 1);
  step(fd);
  return real(fd);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  step(fd);
  return real(fd, data, size, offset);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
  return pwrite64(fd, data, size, offset);
}

__attribute__((destructor)) static void report(void) {
  const char *name = getenv("SHIM_COUNT_FILE");
  if (name == NULL) return;
  FILE *file = fopen(name, "w");
  if (file == NULL) return;
  fprintf(file, "%ld", syncs);
  fclose(file);
}

// A disk that fails once: put before the C library (LD_PRELOAD) of PostgreSQL and of Node, it counts
// writes and flushes of regular files over all their processes and lets the chosen one fail.
// The control file is shared memory: { at, passed, kind }, 64-bit each; at = 0 counts only.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { KIND_REFUSED = 1, KIND_FULL = 2, KIND_KILLED = 3 };

struct control {
  _Atomic long at;
  _Atomic long passed;
  _Atomic long kind;
  _Atomic long armed;
};

static struct control *shared;

__attribute__((constructor)) static void find_control(void) {
  const char *path = getenv("PAYUNG_FAULT_CONTROL");
  if (path == NULL) return;
  int fd = open(path, O_RDWR);
  if (fd < 0) return;
  void *mapped = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (mapped != MAP_FAILED) shared = mapped;
}

/* Non-zero: this call must fail with the error. */
static int fails(int fd, int flushes) {
  struct stat facts;
  if (shared == NULL || fd <= 2 || !atomic_load(&shared->armed)) return 0;
  if (fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) return 0;
  long number = atomic_fetch_add(&shared->passed, 1) + 1;
  if (number != atomic_load(&shared->at)) return 0;
  long kind = atomic_load(&shared->kind);
  if (kind == KIND_KILLED) kill(getpid(), SIGKILL);
  return kind == KIND_FULL && !flushes ? ENOSPC : EIO;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define GUARD(fd, flushes)            \
  int error = fails(fd, flushes);     \
  if (error != 0) {                   \
    errno = error;                    \
    return -1;                        \
  }

ssize_t write(int fd, const void *from, size_t size) {
  GUARD(fd, 0)
  return NEXT(write)(fd, from, size);
}

ssize_t pwrite(int fd, const void *from, size_t size, off_t at) {
  GUARD(fd, 0)
  return NEXT(pwrite)(fd, from, size, at);
}

ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at) {
  GUARD(fd, 0)
  return NEXT(pwrite64)(fd, from, size, at);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  GUARD(fd, 0)
  return NEXT(writev)(fd, parts, count);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  GUARD(fd, 0)
  return NEXT(pwritev)(fd, parts, count, at);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  GUARD(fd, 0)
  return NEXT(pwritev64)(fd, parts, count, at);
}

int fsync(int fd) {
  GUARD(fd, 1)
  return NEXT(fsync)(fd);
}

int fdatasync(int fd) {
  GUARD(fd, 1)
  return NEXT(fdatasync)(fd);
}

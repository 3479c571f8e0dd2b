/* A disk that fails when it is told to: loaded in front of the C library by the fault drills. The control file holds three
   numbers of four bytes: what fails (0 nothing, 1 writes for lack of space, 2 writes, 3 syncs), after how many such calls, and,
   written here, how many failed. Only plain files fail; pipes do not. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static volatile int *control(void) {
  static volatile int *page;
  const char *path = getenv("ISTIQBAL_FAILING_DISK");
  if (!page && path) {
    int file = open(path, O_RDWR | O_CLOEXEC);
    void *map = file < 0 ? MAP_FAILED : mmap(0, 12, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file >= 0) close(file);
    if (map != MAP_FAILED) page = map;
  }
  return page;
}

static int fails(int fd, int sync) {
  volatile int *told = control();
  struct stat about;
  if (!told || !told[0] || (told[0] == 3) != sync || fstat(fd, &about) || !S_ISREG(about.st_mode)) return 0;
  if (__sync_fetch_and_sub(&told[1], 1) > 0) return 0;
  told[1] = 0;
  __sync_fetch_and_add(&told[2], 1);
  errno = told[0] == 1 ? ENOSPC : EIO;
  return 1;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
ssize_t write(int fd, const void *from, size_t size) { REAL(write); return fails(fd, 0) ? -1 : real(fd, from, size); }
ssize_t pwrite(int fd, const void *from, size_t size, off_t at) { REAL(pwrite); return fails(fd, 0) ? -1 : real(fd, from, size, at); }
ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at) { REAL(pwrite64); return fails(fd, 0) ? -1 : real(fd, from, size, at); }
int fsync(int fd) { REAL(fsync); return fails(fd, 1) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return fails(fd, 1) ? -1 : real(fd); }

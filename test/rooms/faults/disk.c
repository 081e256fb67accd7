/*
 * A disk that forgets what was not synced, for `LD_PRELOAD`: a killed process leaves its writes in the page cache, a
 * power cut does not, and no test can cut the power.
 *
 * Everything goes to the real files under DISK_UNDER as ever. What is synced is copied, range by range, to the same
 * path under DISK_SYNCED: after a kill that folder holds what a power cut would have left. A kill in the middle of a
 * copy is a sync that was torn. Unlinking and renaming last at once. `-shm` files are memory and never copied.
 *
 * While the file DISK_FAULT exists, the operation that it names fails on paths with the ending that it names:
 * "fsync -wal" is EIO, "write .sqlite" is ENOSPC; only what makes a file longer needs space, and with "write -wal
 * 50000" there is space up to that length.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { most_fds = 65536, path_size = 4096 };
struct extent { off_t from, to; };
struct file {
  char name[path_size];
  /* How short it has been since the last sync: what lay behind is gone, also when it has grown again. */
  off_t shortest;
  struct extent *dirty;
  size_t count, room;
  struct file *next;
};

static struct file *files;
/* What was opened as which number. Node closes some files past libc, so the number alone says nothing. */
static struct { struct file *file; dev_t device; ino_t inode; } open_files[most_fds];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const off_t never = (off_t)1 << 62;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int ends_with(const char *text, const char *end) {
  size_t a = strlen(text), b = strlen(end);
  return a >= b && strcmp(text + a - b, end) == 0;
}

/* The path inside the data folder, or NULL for everything else. */
static const char *inside(const char *path) {
  const char *under = getenv("DISK_UNDER");
  size_t length = under ? strlen(under) : 0;
  if (!length || strncmp(path, under, length) != 0 || path[length] != '/' || ends_with(path, "-shm")) return NULL;
  return path + length + 1;
}

static struct file *file_of(const char *name) {
  for (struct file *each = files; each; each = each->next)
    if (strcmp(each->name, name) == 0) return each;
  struct file *fresh = calloc(1, sizeof *fresh);
  snprintf(fresh->name, sizeof fresh->name, "%s", name);
  fresh->shortest = never;
  fresh->next = files;
  return files = fresh;
}

static void forget(struct file *file) {
  file->count = 0;
  file->shortest = never;
}

static void wrote(struct file *file, off_t from, off_t to) {
  if (file->count == file->room) {
    file->room = file->room ? file->room * 2 : 64;
    file->dirty = realloc(file->dirty, file->room * sizeof *file->dirty);
  }
  file->dirty[file->count++] = (struct extent){from, to};
}

static void synced_path(const char *name, char *path) {
  snprintf(path, path_size, "%s/%s", getenv("DISK_SYNCED"), name);
  for (char *at = strchr(path + 1, '/'); at; at = strchr(at + 1, '/')) {
    *at = 0;
    mkdir(path, 0755);
    *at = '/';
  }
}

static int fails(const char *operation, struct file *file, long long *most) {
  const char *path = getenv("DISK_FAULT");
  char said[200] = {0}, named[100] = {0}, ending[100] = {0};
  int fault = path ? REAL(open)(path, O_RDONLY | O_CLOEXEC) : -1;
  if (fault < 0) return 0;
  ssize_t length = read(fault, said, sizeof said - 1);
  REAL(close)(fault);
  if (length <= 0 || sscanf(said, "%99s %99s %lld", named, ending, most) < 2) return 0;
  return strcmp(named, operation) == 0 && ends_with(file->name, ending);
}

/* Copies what has been written since the last sync to where it survives. */
static int keep(int fd, struct file *file) {
  char path[path_size];
  synced_path(file->name, path);
  int copy = REAL(open)(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  struct stat now;
  if (copy < 0 || fstat(fd, &now) != 0) return -1;
  if (file->shortest < never && REAL(ftruncate)(copy, file->shortest) != 0) return -1;
  if (REAL(ftruncate)(copy, now.st_size) != 0) return -1;
  char bytes[65536];
  /* The file may be open for writing only. */
  char real[path_size + sizeof file->name];
  snprintf(real, sizeof real, "%s/%s", getenv("DISK_UNDER"), file->name);
  int from = REAL(open)(real, O_RDONLY | O_CLOEXEC);
  for (size_t at = 0; at < file->count; at++) {
    off_t end = file->dirty[at].to < now.st_size ? file->dirty[at].to : now.st_size;
    for (off_t place = file->dirty[at].from; place < end;) {
      size_t want = (size_t)(end - place) < sizeof bytes ? (size_t)(end - place) : sizeof bytes;
      ssize_t got = pread(from, bytes, want, place);
      if (got <= 0 || REAL(pwrite)(copy, bytes, (size_t)got, place) != got) break;
      place += got;
    }
  }
  REAL(close)(from);
  REAL(close)(copy);
  forget(file);
  return 0;
}

static struct file *opened(int fd) {
  if (fd < 0 || fd >= most_fds || !open_files[fd].file) return NULL;
  struct stat now;
  if (fstat(fd, &now) == 0 && now.st_ino == open_files[fd].inode && now.st_dev == open_files[fd].device)
    return open_files[fd].file;
  return open_files[fd].file = NULL;
}

static int sync_file(int fd, int (*real)(int)) {
  pthread_mutex_lock(&lock);
  struct file *file = opened(fd);
  long long any = 0;
  int answer = file ? (fails("fsync", file, &any) ? (errno = EIO, -1) : keep(fd, file)) : real(fd);
  int why = errno;
  pthread_mutex_unlock(&lock);
  errno = why;
  return answer;
}
int fsync(int fd) { return sync_file(fd, REAL(fsync)); }
int fdatasync(int fd) { return sync_file(fd, REAL(fdatasync)); }

static int was_opened(int fd, const char *path, int flags) {
  int why = errno;
  const char *name = inside(path);
  if (fd < 0 || fd >= most_fds) return fd;
  struct stat what;
  pthread_mutex_lock(&lock);
  open_files[fd].file = name && fstat(fd, &what) == 0 && S_ISREG(what.st_mode) ? file_of(name) : NULL;
  if (open_files[fd].file) {
    open_files[fd].device = what.st_dev;
    open_files[fd].inode = what.st_ino;
    if (flags & O_TRUNC) open_files[fd].file->shortest = 0;
  }
  pthread_mutex_unlock(&lock);
  errno = why;
  return fd;
}

static mode_t mode_in(int flags, va_list rest) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; }
#define OPENS(name)                                                      \
  int name(const char *path, int flags, ...) {                           \
    va_list rest;                                                        \
    va_start(rest, flags);                                               \
    mode_t mode = mode_in(flags, rest);                                  \
    va_end(rest);                                                        \
    return was_opened(REAL(name)(path, flags, mode), path, flags);       \
  }
OPENS(open)
OPENS(open64)
#define OPENS_AT(name)                                                   \
  int name(int folder, const char *path, int flags, ...) {               \
    va_list rest;                                                        \
    va_start(rest, flags);                                               \
    mode_t mode = mode_in(flags, rest);                                  \
    va_end(rest);                                                        \
    return was_opened(REAL(name)(folder, path, flags, mode), path, flags); \
  }
OPENS_AT(openat)
OPENS_AT(openat64)

int close(int fd) {
  if (fd >= 0 && fd < most_fds) open_files[fd].file = NULL;
  return REAL(close)(fd);
}

/* One write at a place; `place` < 0 is where the file stands. */
static ssize_t put(int fd, const struct iovec *parts, int count, off_t place) {
  pthread_mutex_lock(&lock);
  struct file *file = opened(fd);
  off_t end = place < 0 ? lseek(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR) : place;
  off_t length = 0;
  for (int at = 0; at < count; at++) length += (off_t)parts[at].iov_len;
  struct stat now;
  ssize_t answer = -1;
  long long most = 0;
  int isShort = fails("write", file, &most) && fstat(fd, &now) == 0 && end + length > now.st_size;
  if (isShort && end + length > most) errno = ENOSPC;
  else answer = place < 0 ? REAL(writev)(fd, parts, count) : REAL(pwritev)(fd, parts, count, place);
  int why = errno;
  if (answer > 0) wrote(file, end, end + answer);
  pthread_mutex_unlock(&lock);
  errno = why;
  return answer;
}
static ssize_t put_one(int fd, const void *bytes, size_t length, off_t place) {
  struct iovec part = {(void *)bytes, length};
  return put(fd, &part, 1, place);
}
ssize_t write(int fd, const void *bytes, size_t length) {
  return opened(fd) ? put_one(fd, bytes, length, -1) : REAL(write)(fd, bytes, length);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t place) {
  return opened(fd) ? put_one(fd, bytes, length, place) : REAL(pwrite)(fd, bytes, length, place);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t place) { return pwrite(fd, bytes, length, place); }
ssize_t writev(int fd, const struct iovec *parts, int count) {
  return opened(fd) ? put(fd, parts, count, -1) : REAL(writev)(fd, parts, count);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t place) {
  return opened(fd) ? put(fd, parts, count, place) : REAL(pwritev)(fd, parts, count, place);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t place) {
  return pwritev(fd, parts, count, place);
}

int ftruncate(int fd, off_t length) {
  pthread_mutex_lock(&lock);
  struct file *file = opened(fd);
  if (file && length < file->shortest) file->shortest = length;
  pthread_mutex_unlock(&lock);
  return REAL(ftruncate)(fd, length);
}
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

int unlink(const char *path) {
  const char *name = inside(path);
  int answer = REAL(unlink)(path);
  if (!name || answer != 0) return answer;
  char gone[path_size];
  pthread_mutex_lock(&lock);
  forget(file_of(name));
  synced_path(name, gone);
  REAL(unlink)(gone);
  pthread_mutex_unlock(&lock);
  errno = 0;
  return answer;
}

int rename(const char *from, const char *to) {
  const char *old = inside(from), *name = inside(to);
  int answer = REAL(rename)(from, to);
  if (!old || !name || answer != 0) return answer;
  char before[path_size], after[path_size];
  pthread_mutex_lock(&lock);
  synced_path(old, before);
  synced_path(name, after);
  /* A file that was renamed and never synced has its new name and nothing in it. */
  if (REAL(rename)(before, after) != 0) REAL(close)(REAL(open)(after, O_CREAT | O_TRUNC | O_WRONLY, 0644));
  struct file *was = file_of(old), *is = file_of(name);
  forget(is);
  for (size_t at = 0; at < was->count; at++) wrote(is, was->dirty[at].from, was->dirty[at].to);
  is->shortest = was->shortest;
  forget(was);
  pthread_mutex_unlock(&lock);
  errno = 0;
  return answer;
}

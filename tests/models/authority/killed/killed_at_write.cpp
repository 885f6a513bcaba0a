// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a test program (LD_PRELOAD), ends it as a power cut would: in the middle of the write to a file whose
// number STAFFROOM_KILLED_AT says. Nothing is counted before staffroom_count_writes() was called. A program that gets to
// its end has made fewer.
#include <csignal>
#include <cstdlib>
#include <dlfcn.h>
#include <unistd.h>

namespace {

bool counting = false;
long writesLeft = 0;

template <typename Function>
Function theirs(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool isTheLast()
{
    return counting && --writesLeft == 0;
}

[[noreturn]] void end()
{
    ::kill(::getpid(), SIGKILL);
    ::_exit(1);
}

template <typename Offset>
ssize_t written(const char* name, int file, const void* bytes, size_t count, Offset offset)
{
    const auto original = theirs<ssize_t (*)(int, const void*, size_t, Offset)>(name);
    if (isTheLast()) {
        original(file, bytes, count / 2, offset);
        end();
    }
    return original(file, bytes, count, offset);
}

template <typename Size>
int truncated(const char* name, int file, Size size)
{
    if (isTheLast())
        end();
    return theirs<int (*)(int, Size)>(name)(file, size);
}

} // namespace

extern "C" {

__attribute__((visibility("default"))) void staffroom_count_writes()
{
    const char* const at = ::getenv("STAFFROOM_KILLED_AT");
    writesLeft = at != nullptr ? std::strtol(at, nullptr, 10) : 0;
    counting = true;
}

__attribute__((visibility("default"))) ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset)
{
    return written("pwrite", file, bytes, count, offset);
}

__attribute__((visibility("default"))) ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t offset)
{
    return written("pwrite64", file, bytes, count, offset);
}

__attribute__((visibility("default"))) int ftruncate(int file, off_t size) noexcept
{
    return truncated("ftruncate", file, size);
}

__attribute__((visibility("default"))) int ftruncate64(int file, off64_t size) noexcept
{
    return truncated("ftruncate64", file, size);
}

} // extern "C"

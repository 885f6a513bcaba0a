// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into staffroom-service (LD_PRELOAD), turns its wall clock by as many seconds as the file named by
// STAFFROOM_TURNED_CLOCK says at the moment; other programs and the monotonic clock are left alone.
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

namespace {

long turnedBySeconds()
{
    static const char* const path =
        std::strcmp(program_invocation_short_name, "staffroom-service") == 0 ? ::getenv("STAFFROOM_TURNED_CLOCK") : nullptr;
    if (path == nullptr)
        return 0;
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    char text[32] = {};
    const ssize_t length = ::read(file, text, sizeof text - 1);
    ::close(file);
    return length > 0 ? std::strtol(text, nullptr, 10) : 0;
}

template <typename Function>
Function theirs(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept
{
    static const auto original = theirs<int (*)(clockid_t, timespec*)>("clock_gettime");
    const int result = original(clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += turnedBySeconds();
    return result;
}

int gettimeofday(timeval* time, void* zone) noexcept
{
    static const auto original = theirs<int (*)(timeval*, void*)>("gettimeofday");
    const int result = original(time, zone);
    if (result == 0)
        time->tv_sec += turnedBySeconds();
    return result;
}

} // extern "C"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/VipsLibrary.h"

#include <vips/vips8>

namespace semblance {

namespace {

void dropMessage(const char*, GLogLevelFlags, const char*, void*)
{
}

/// Warnings about odd metadata would otherwise go to the program's standard error.
bool startVips()
{
    g_log_set_handler("VIPS", static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO),
                      &dropMessage, nullptr);
    if (vips_init("semblance") != 0)
        return false;
    // A cached operation is known by the address of its bytes, and another file may lie there
    // later.
    vips_cache_set_max(0);
    vips_cache_set_max_mem(0);
    vips_concurrency_set(1);
    return true;
}

} // namespace

bool isVipsReady()
{
    static const bool isReady = startVips();
    return isReady;
}

std::string vipsVersion()
{
    std::string version;
    for (const int part : {0, 1, 2})
        version += (part == 0 ? "" : ".") + std::to_string(vips_version(part));
    return version;
}

} // namespace semblance

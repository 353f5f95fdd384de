// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/PrivateMount.h"

#include <cerrno>
#include <fstream>
#include <sched.h>
#include <sys/mount.h>
#include <system_error>
#include <unistd.h>

namespace semblance::tests {

namespace {

std::string optionsFor(std::size_t sizeBytes)
{
    return "size=" + std::to_string(sizeBytes) + ",mode=0755";
}

/// A mount namespace of our own: as root, else as root of a user namespace of our own.
bool enterNamespace(std::string& reason)
{
    static const bool hasEntered = [] {
        const auto user = ::geteuid();
        const auto group = ::getegid();
        if (::unshare(CLONE_NEWNS) != 0) {
            if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
                return false;
            std::ofstream("/proc/self/setgroups") << "deny";
            std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
            std::ofstream("/proc/self/gid_map") << "0 " << group << " 1";
        }
        return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }();
    if (!hasEntered)
        reason = "this system gives us no mounts of our own (root or user namespaces needed)";
    return hasEntered;
}

} // namespace

std::unique_ptr<PrivateMount> PrivateMount::make(const std::filesystem::path& folder,
                                                 std::size_t sizeBytes, std::string& reason)
{
    if (!enterNamespace(reason))
        return nullptr;
    std::filesystem::create_directories(folder);
    if (::mount("semblance-test", folder.c_str(), "tmpfs", 0, optionsFor(sizeBytes).c_str()) != 0) {
        reason = "cannot mount a tmpfs: " + std::generic_category().message(errno);
        return nullptr;
    }
    return std::unique_ptr<PrivateMount>(new PrivateMount(folder, sizeBytes));
}

PrivateMount::~PrivateMount()
{
    ::umount2(m_folder.c_str(), MNT_DETACH);
}

bool PrivateMount::setReadOnly(bool isReadOnly)
{
    unsigned long flags = MS_REMOUNT;
    if (isReadOnly)
        flags |= MS_RDONLY;
    return ::mount(nullptr, m_folder.c_str(), nullptr, flags, optionsFor(m_sizeBytes).c_str()) == 0;
}

bool PrivateMount::resize(std::size_t sizeBytes)
{
    m_sizeBytes = sizeBytes;
    return setReadOnly(false);
}

} // namespace semblance::tests

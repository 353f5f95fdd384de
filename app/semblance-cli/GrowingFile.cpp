// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/GrowingFile.h"

#include "foundation/SystemError.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <span>
#include <sys/stat.h>
#include <unistd.h>

namespace semblance::cli {

namespace {

constexpr std::size_t kBytesAtOnce = 1 << 18;

} // namespace

Result<GrowingFile> GrowingFile::begin(std::filesystem::path place)
{
    std::string temporary = place.string() + ".XXXXXX";
    FileDescriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0)
        return writingFailed(Stage::Storage, place, errno);
    return GrowingFile(std::move(place), std::move(temporary), std::move(file));
}

GrowingFile::GrowingFile(GrowingFile&& other) noexcept
    : m_place(std::move(other.m_place)), m_temporary(std::exchange(other.m_temporary, {})),
      m_file(std::move(other.m_file)), m_waiting(std::move(other.m_waiting))
{
}

GrowingFile::~GrowingFile()
{
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

Result<void> GrowingFile::append(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    m_waiting.insert(m_waiting.end(), bytes.begin(), bytes.end());
    return m_waiting.size() < kBytesAtOnce ? Result<void>() : write();
}

Result<void> GrowingFile::write()
{
    const int error = writeAll(m_file, m_waiting);
    m_waiting.clear();
    if (error != 0)
        return writingFailed(Stage::Storage, m_place, error);
    return {};
}

Result<void> GrowingFile::complete()
{
    const auto written = write();
    if (!written)
        return written;
    if (::fchmod(m_file.number(), kReadableByAll) != 0 || ::fsync(m_file.number()) != 0 ||
        !m_file.closed() || ::rename(m_temporary.c_str(), m_place.c_str()) != 0)
        return writingFailed(Stage::Storage, m_place, errno);
    m_temporary.clear();
    flushFolder(m_place.parent_path().empty() ? "." : m_place.parent_path());
    return {};
}

} // namespace semblance::cli

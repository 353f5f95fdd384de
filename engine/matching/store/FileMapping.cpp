// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/FileMapping.h"

#include "foundation/SystemError.h"

#include <cerrno>
#include <sys/mman.h>
#include <unistd.h>

namespace semblance::matching {

Result<std::shared_ptr<const FileMapping>> FileMapping::map(const FileDescriptor& file,
                                                            std::uint64_t offset,
                                                            std::uint64_t bytes,
                                                            const std::filesystem::path& path)
{
    const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    const std::uint64_t begin = offset / page * page;
    const std::uint64_t size = offset + bytes - begin;
    void* address =
        ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.number(), static_cast<off_t>(begin));
    if (address == MAP_FAILED && errno == ENOMEM)
        return failure(ErrorCode::OutOfMemory, Stage::Search, path.string(),
                       "no address space for the file");
    if (address == MAP_FAILED)
        return readingFailed(Stage::Search, path, errno);
    return std::shared_ptr<const FileMapping>(
        new FileMapping(static_cast<const std::byte*>(address), begin, size));
}

FileMapping::~FileMapping()
{
    ::munmap(const_cast<std::byte*>(m_address), m_bytes);
}

const std::byte* FileMapping::at(std::uint64_t offset) const
{
    return m_address + (offset - m_offset);
}

} // namespace semblance::matching

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packs/Transfer.h"

#include "app/packs/DownloadError.h"
#include "foundation/FileDescriptor.h"
#include "foundation/SystemError.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <curl/curl.h>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <unistd.h>

namespace semblance::app {

namespace {

constexpr long kWholeFile = 200;
constexpr long kPartOfFile = 206;
constexpr long kFirstRedirect = 300;
constexpr long kFirstFault = 400;
constexpr long kRangeRefused = 416;

struct EasyDeleter
{
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};

/// One request and its answer on the way to the disk.
class CurlRequest
{
public:
    CurlRequest(const TransferRequest& request, const StopToken& stop, const SizeSink& progress)
        : m_request(request), m_stop(stop), m_progress(progress), m_size(request.offset)
    {
    }

    Result<TransferAnswer> run();

private:
    void prepare();
    /// 0 or the system's error.
    int write(std::span<const std::byte> piece);
    bool beginBody();
    std::size_t take(std::span<const std::byte> piece);
    Result<TransferAnswer> outcome(CURLcode code);
    long status() const;
    /// The offset that the server says its answer begins at.
    std::optional<std::uint64_t> answeredOffset() const;

    static std::size_t onBody(const char* data, std::size_t one, std::size_t count, void* self);
    static int onProgress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    const TransferRequest& m_request;
    const StopToken& m_stop;
    const SizeSink& m_progress;
    std::unique_ptr<CURL, EasyDeleter> m_easy;
    std::array<char, CURL_ERROR_SIZE> m_words = {};
    std::optional<FileDescriptor> m_file;
    std::uint64_t m_size;
    bool m_isAnew = false;
    bool m_isRangeWrong = false;
    bool m_isTooLarge = false;
    int m_writeError = 0;
};

long CurlRequest::status() const
{
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
}

std::optional<std::uint64_t> CurlRequest::answeredOffset() const
{
    curl_header* header = nullptr;
    if (curl_easy_header(m_easy.get(), "content-range", 0, CURLH_HEADER, -1, &header) != CURLHE_OK)
        return std::nullopt;
    unsigned long long first = 0;
    if (std::sscanf(header->value, "bytes %llu-", &first) != 1)
        return std::nullopt;
    return first;
}

int CurlRequest::write(std::span<const std::byte> piece)
{
    return writeAll(*m_file, Bytes(piece.begin(), piece.end()));
}

/// Opens the part file where the answer fits it.
bool CurlRequest::beginBody()
{
    m_isAnew = status() == kWholeFile;
    m_isRangeWrong = !m_isAnew && answeredOffset() != m_request.offset;
    if (m_isRangeWrong)
        return false;
    constexpr int kMode = 0600;
    m_file.emplace(::open(
        m_request.part.c_str(),
        O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | (m_isAnew ? O_TRUNC : 0), kMode));
    if (m_file->number() < 0)
        m_writeError = errno;
    if (m_isAnew)
        m_size = 0;
    return m_writeError == 0;
}

std::size_t CurlRequest::take(std::span<const std::byte> piece)
{
    const long answered = status();
    if (answered != kWholeFile && answered != kPartOfFile)
        return piece.size(); // A page about the fault.
    if (!m_file && !beginBody())
        return 0;
    m_isTooLarge = m_size + piece.size() > m_request.sizeBytes;
    if (m_isTooLarge)
        return 0;
    m_writeError = write(piece);
    if (m_writeError != 0)
        return 0;
    m_size += piece.size();
    return piece.size();
}

std::size_t CurlRequest::onBody(const char* data, std::size_t one, std::size_t count, void* self)
{
    return static_cast<CurlRequest*>(self)->take(std::as_bytes(std::span(data, one * count)));
}

int CurlRequest::onProgress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto* request = static_cast<CurlRequest*>(self);
    if (request->m_stop.stop_requested())
        return 1;
    if (request->m_progress)
        request->m_progress(request->m_size);
    return 0;
}

void CurlRequest::prepare()
{
    CURL* easy = m_easy.get();
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(easy, CURLOPT_URL, m_request.address.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "semblance");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
                     static_cast<long>(m_request.patience.connecting.count()));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME,
                     static_cast<long>(m_request.patience.silence.count()));
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlRequest::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &CurlRequest::onProgress);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, this);
    if (m_request.offset > 0)
        curl_easy_setopt(easy, CURLOPT_RANGE, (std::to_string(m_request.offset) + "-").c_str());
}

Result<TransferAnswer> CurlRequest::run()
{
    static std::once_flag isReady;
    std::call_once(isReady, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    m_easy.reset(curl_easy_init());
    if (!m_easy)
        return failure(ErrorCode::OutOfMemory, Stage::Models, m_request.address);
    prepare();
    return outcome(curl_easy_perform(m_easy.get()));
}

Result<TransferAnswer> CurlRequest::outcome(CURLcode code)
{
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Models, m_request.part.stem().string());
    if (m_writeError != 0)
        return writingFailed(Stage::Models, m_request.part, m_writeError);
    if (m_file && ::fsync(m_file->number()) != 0)
        return writingFailed(Stage::Models, m_request.part, errno);
    if (m_isTooLarge)
        return tl::unexpected(
            downloadError(m_request.address, kTooLargeReason, "more bytes than the file has"));
    if (m_isRangeWrong)
        return TransferAnswer{m_size, false, true};
    if (code != CURLE_OK)
        return tl::unexpected(transferError(m_request.address, code,
                                            m_words[0] != '\0' ? std::string(m_words.data())
                                                               : curl_easy_strerror(code)));
    const long answered = status();
    char* redirect = nullptr;
    curl_easy_getinfo(m_easy.get(), CURLINFO_REDIRECT_URL, &redirect);
    if (answered >= kFirstRedirect && answered < kFirstFault && redirect)
        return TransferAnswer{m_size, false, false, redirect};
    if (answered == kRangeRefused && m_request.offset > 0)
        return TransferAnswer{m_size, false, true};
    if (answered != kWholeFile && answered != kPartOfFile)
        return tl::unexpected(statusError(m_request.address, answered));
    curl_off_t announced = -1;
    curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
    if (m_size < m_request.sizeBytes && announced < 0)
        return tl::unexpected(
            downloadError(m_request.address, kCutReason, "the answer ends too early"));
    return TransferAnswer{m_size, m_isAnew, false};
}

} // namespace

Result<TransferAnswer> transfer(const TransferRequest& request, const StopToken& stop,
                                const SizeSink& progress)
{
    return CurlRequest(request, stop, progress).run();
}

} // namespace semblance::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packs/Download.h"

#include "app/packs/Address.h"
#include "app/packs/DownloadError.h"
#include "foundation/FileDescriptor.h"
#include "foundation/SystemError.h"

#include <algorithm>

namespace semblance::app {

namespace fs = std::filesystem;

namespace {

fs::path partOf(const fs::path& target)
{
    return target.string() + ".part";
}

std::uint64_t sizeOf(const fs::path& path)
{
    std::error_code absent;
    const auto size = fs::file_size(path, absent);
    return absent ? 0 : size;
}

Result<void> removed(const fs::path& path)
{
    std::error_code reason;
    fs::remove(path, reason);
    if (reason)
        return writingFailed(Stage::Models, path, reason.value());
    return {};
}

/// Follows redirects from `request.address`.
Result<TransferAnswer> followed(const DownloadRequest& request, std::uint64_t offset,
                                const StopToken& stop, const SizeSink& progress)
{
    constexpr int kMostRedirects = 5;
    TransferRequest one{request.address, partOf(request.target), offset, request.sizeBytes,
                        request.patience};
    for (int i = 0; i <= kMostRedirects; ++i) {
        auto answer = transfer(one, stop, progress);
        if (!answer || answer->redirect.empty())
            return answer;
        if (!isRedirectAllowed(one.address, answer->redirect))
            return tl::unexpected(downloadError(one.address, kRedirectReason,
                                                "sent on to an address that is not followed",
                                                {{"to", shownAddress(answer->redirect)}}));
        one.address = answer->redirect;
    }
    return tl::unexpected(downloadError(request.address, kRedirectReason, "sent on too often",
                                        {{"to", shownAddress(one.address)}}));
}

/// What came of it is no beginning of the file.
bool isOfAnotherFile(const Error& error)
{
    return std::any_of(error.facts.begin(), error.facts.end(), [](const ErrorFact& fact) {
        return fact.key == "reason" && fact.value == kTooLargeReason;
    });
}

/// What is there after one request is the whole file, or nothing that can go on.
struct Attempt
{
    bool isRight = false;
    /// It rested on bytes of an earlier run, which may be why it is not right.
    bool isResumed = false;
    Sha256 found = {};
};

Result<Attempt> attempted(const DownloadRequest& request, const StopToken& stop,
                          const SizeSink& progress)
{
    const fs::path part = partOf(request.target);
    const std::uint64_t offset = sizeOf(part);
    if (offset > request.sizeBytes)
        return Attempt{false, true};
    Attempt attempt{false, offset > 0};
    if (offset < request.sizeBytes) {
        const auto answer = followed(request, offset, stop, progress);
        if (!answer && isOfAnotherFile(answer.error()))
            static_cast<void>(removed(part)); // The error says more than that it stayed.
        if (!answer)
            return passOn(answer);
        if (answer->isRangeRefused)
            return Attempt{false, true};
        attempt.isResumed = offset > 0 && !answer->isAnew;
    }
    const auto hash = Sha256::ofFile(part);
    if (!hash && hash.error().code != ErrorCode::FileNotFound)
        return passOn(hash);
    // Of an empty answer there is no file.
    attempt.found = hash ? *hash : Sha256::of({});
    attempt.isRight = hash && *hash == request.sha256;
    return attempt;
}

Error withFile(Error error, const fs::path& target)
{
    if (error.code == ErrorCode::ModelMissing)
        error.facts.push_back({"file", target.filename().string()});
    return error;
}

} // namespace

Result<void> download(const DownloadRequest& request, const StopToken& stop,
                      const SizeSink& progress)
{
    const fs::path part = partOf(request.target);
    while (true) {
        const auto attempt = attempted(request, stop, progress);
        if (!attempt)
            return tl::unexpected(withFile(attempt.error(), request.target));
        if (attempt->isRight)
            break;
        const auto gone = removed(part);
        if (!gone)
            return gone;
        if (!attempt->isResumed)
            return failure(ErrorCode::ModelDamaged, Stage::Models,
                           request.target.filename().string(),
                           "the file is not the one that its manifest names",
                           {{"expectedSha256", request.sha256.hex()},
                            {"foundSha256", attempt->found.hex()},
                            {"address", shownAddress(request.address)}});
    }
    std::error_code reason;
    fs::rename(part, request.target, reason);
    if (reason)
        return writingFailed(Stage::Models, request.target, reason.value());
    flushFolder(request.target.parent_path());
    return {};
}

} // namespace semblance::app

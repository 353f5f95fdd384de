// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packs/DownloadError.h"

#include "app/packs/Address.h"

#include <curl/curl.h>

namespace semblance::app {

namespace {

const char* reasonOf(int code, bool hasProxy)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return kProxyReason;
    case CURLE_COULDNT_CONNECT:
        return hasProxy ? kProxyReason : kUnreachableReason;
    case CURLE_COULDNT_RESOLVE_HOST:
        return kUnreachableReason;
    case CURLE_OPERATION_TIMEDOUT:
        return kTimeReason;
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return kCutReason;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_PEER_FAILED_VERIFICATION:
        return kEncryptionReason;
    }
    return kOtherReason;
}

} // namespace

Error downloadError(const std::string& address, const char* reason, std::string detail,
                    std::vector<ErrorFact> facts)
{
    facts.insert(facts.begin(), {"reason", reason});
    return {ErrorCode::ModelMissing, Stage::Models, shownAddress(address), std::move(detail),
            std::move(facts)};
}

Error statusError(const std::string& address, long status)
{
    return downloadError(address, kStatusReason, "the server answers " + std::to_string(status),
                         {{"status", std::to_string(status)}});
}

Error transferError(const std::string& address, int code, std::string detail)
{
    const std::string proxy = proxyFor(address);
    const char* reason = reasonOf(code, !proxy.empty());
    if (reason == kProxyReason)
        return downloadError(address, reason, std::move(detail), {{"proxy", proxy}});
    return downloadError(address, reason, std::move(detail));
}

} // namespace semblance::app

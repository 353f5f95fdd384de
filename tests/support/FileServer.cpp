// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FileServer.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cctype>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace semblance::tests {

namespace {

/// Up to the blank line.
std::string headOf(int socket)
{
    std::string head;
    std::array<char, 1024> piece = {};
    while (head.find("\r\n\r\n") == std::string::npos) {
        const ssize_t count = ::recv(socket, piece.data(), piece.size(), 0);
        if (count <= 0)
            return {};
        head.append(piece.data(), static_cast<std::size_t>(count));
    }
    return head;
}

WebRequest requestOf(const std::string& head)
{
    WebRequest request;
    const std::size_t start = head.find(' ') + 1;
    request.target = head.substr(start, head.find(' ', start) - start);
    std::string lower = head;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    const std::string range = "\r\nrange: bytes=";
    if (const std::size_t at = lower.find(range); at != std::string::npos)
        request.from = std::stoull(lower.substr(at + range.size()));
    return request;
}

} // namespace

void WebAnswer::send(const std::string& bytes) const
{
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count =
            ::send(m_socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += static_cast<std::size_t>(count);
    }
}

void WebAnswer::sendWhole(const std::string& status, const std::string& headers,
                          const std::string& body) const
{
    send("HTTP/1.1 " + status + "\r\n" + headers +
         "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
}

void WebAnswer::sendFile(const WebRequest& request, const std::string& content,
                         std::size_t breaksOffAfter) const
{
    const std::size_t from = request.from.value_or(0);
    if (from >= content.size()) {
        sendWhole("416 Range Not Satisfiable", {}, {});
        return;
    }
    const std::size_t size = content.size() - from;
    std::string head = request.from
                           ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " +
                                 std::to_string(from) + "-" + std::to_string(content.size() - 1) +
                                 "/" + std::to_string(content.size()) + "\r\n"
                           : "HTTP/1.1 200 OK\r\n";
    head += "Content-Length: " + std::to_string(size) + "\r\nConnection: close\r\n\r\n";
    send(head + content.substr(from, breaksOffAfter));
}

void WebAnswer::waitForTheEnd() const
{
    std::array<char, 64> piece = {};
    while (::recv(m_socket, piece.data(), piece.size(), 0) > 0) {
    }
}

FileServer::FileServer(Handler handler)
    : m_handler(std::move(handler)), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in here = {};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* address = reinterpret_cast<sockaddr*>(&here);
    socklen_t size = sizeof(here);
    constexpr int kWaiting = 16;
    if (::bind(m_listener, address, size) != 0 || ::listen(m_listener, kWaiting) != 0 ||
        ::getsockname(m_listener, address, &size) != 0)
        std::terminate();
    m_port = ntohs(here.sin_port);
    m_thread = std::thread([this] { serve(); });
}

FileServer::~FileServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

std::string FileServer::address() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

std::vector<WebRequest> FileServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void FileServer::serve()
{
    while (true) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            return;
        answer(socket);
        ::close(socket);
    }
}

void FileServer::answer(int socket)
{
    const std::string head = headOf(socket);
    if (head.empty())
        return;
    const WebRequest request = requestOf(head);
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(request);
    }
    m_handler(request, WebAnswer(socket));
    ::shutdown(socket, SHUT_WR);
}

} // namespace semblance::tests

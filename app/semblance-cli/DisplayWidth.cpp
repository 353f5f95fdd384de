// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/DisplayWidth.h"

#include <QList>

#include <cwchar>
#include <locale.h>

namespace semblance::cli {

namespace {

/// The calling thread's characters are Unicode's while it lives, where the system knows such a
/// locale.
class UnicodeLocale
{
public:
    UnicodeLocale() : m_before(::uselocale(locale())) {}
    UnicodeLocale(const UnicodeLocale&) = delete;
    UnicodeLocale& operator=(const UnicodeLocale&) = delete;
    ~UnicodeLocale() { ::uselocale(m_before); }

private:
    static locale_t locale()
    {
        static const locale_t utf8 = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        return utf8;
    }

    locale_t m_before;
};

} // namespace

int displayWidth(const QString& text)
{
    const UnicodeLocale unicode;
    int width = 0;
    for (const uint character : text.toUcs4()) {
        const int columns = ::wcwidth(static_cast<wchar_t>(character));
        // What the table does not know is taken for a letter.
        width += columns < 0 ? 1 : columns;
    }
    return width;
}

} // namespace semblance::cli

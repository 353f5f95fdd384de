// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/TieOrder.h"

#include <cstring>
#include <utility>

namespace semblance::casework {

namespace {

template <typename Key, typename Ask>
Result<std::string> known(std::map<Key, std::string>& names, Key key, const Ask& ask)
{
    const auto there = names.find(key);
    if (there != names.end())
        return there->second;
    auto asked = ask(key);
    if (asked)
        names.emplace(key, *asked);
    return asked;
}

} // namespace

Result<std::string> TieOrder::subject(std::uint32_t person)
{
    const std::lock_guard lock(m_mutex);
    return known(m_subjects, person, [this](std::uint32_t one) { return m_stores.subject(one); });
}

Result<std::string> TieOrder::image(ReferenceId reference)
{
    const std::lock_guard lock(m_mutex);
    return known(m_images, reference, [this](ReferenceId one) { return m_stores.image(one); });
}

bool TieOrder::isPersonBefore(std::uint32_t a, std::uint32_t b)
{
    return noted(isBefore(subject(a), subject(b)));
}

bool TieOrder::isRowBefore(matching::RowNumber a, matching::RowNumber b)
{
    const auto keyOf = [this](matching::RowNumber row) {
        return referenceOf(row).and_then([this](ReferenceId reference) {
            return image(reference).map(
                [reference](const std::string& name) { return std::pair(name, reference); });
        });
    };
    return noted(isBefore(keyOf(a), keyOf(b)));
}

Result<ReferenceId> TieOrder::referenceOf(matching::RowNumber row) const
{
    const auto exact = m_rows.exactRow(row);
    if (!exact)
        return passOn(exact);
    ReferenceId reference;
    std::memcpy(&reference.value, exact->columns[m_layout.exact()], sizeof(reference.value));
    return reference;
}

template <typename Key>
Result<bool> TieOrder::isBefore(const Result<Key>& a, const Result<Key>& b)
{
    if (!a)
        return passOn(a);
    if (!b)
        return passOn(b);
    return *a < *b;
}

bool TieOrder::noted(const Result<bool>& order)
{
    if (order)
        return *order;
    const std::lock_guard lock(m_mutex);
    m_fault = m_fault.value_or(order.error());
    return false;
}

std::optional<Error> TieOrder::fault() const
{
    const std::lock_guard lock(m_mutex);
    return m_fault;
}

} // namespace semblance::casework

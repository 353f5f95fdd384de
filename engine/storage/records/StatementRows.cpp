// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/StatementRows.h"

#include "storage/records/JsonColumns.h"
#include "storage/records/RecordText.h"

#include <set>

namespace semblance::storage {

namespace {

using casework::StatedDifferently;
using Fields = QMap<QString, QString>;

/// Fields that both state, and not alike.
void addDifferences(const Fields& first, const Fields& other, std::set<QString>& names)
{
    for (auto field = first.cbegin(); field != first.cend(); ++field) {
        const auto same = other.constFind(field.key());
        if (same != other.cend() && *same != field.value())
            names.insert(field.key());
    }
}

/// Reads one person's images after the other's.
class Statements
{
public:
    void add(const QString& subject, const QString& name, const Fields& fields)
    {
        if (m_people.empty() || m_people.back().subject != subject) {
            close();
            m_people.push_back({subject, {}, {}});
            m_stated.clear();
            m_differing.clear();
        }
        QStringList& names = m_people.back().names;
        if (name != subject && !names.contains(name))
            names << name;
        addDifferences(m_stated, fields, m_differing);
        for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
            if (!m_stated.contains(field.key()))
                m_stated.insert(field.key(), field.value());
        }
    }
    std::vector<StatedDifferently> people() &&
    {
        close();
        return std::move(m_people);
    }

private:
    /// Whoever states one thing alone is left out.
    void close()
    {
        if (m_people.empty())
            return;
        StatedDifferently& last = m_people.back();
        last.fields = {m_differing.begin(), m_differing.end()};
        if (last.names.size() < 2)
            last.names.clear();
        if (last.names.isEmpty() && last.fields.isEmpty())
            m_people.pop_back();
    }

    std::vector<StatedDifferently> m_people;
    /// Of the last person: what was stated first, and what differs.
    Fields m_stated;
    std::set<QString> m_differing;
};

tl::unexpected<Error> unreadableFields(const SqlSession& session, const QString& subject)
{
    return unreadableRecord(session.dialect().name(),
                            "the fields of a reference of " + subject.toStdString());
}

} // namespace

Result<std::vector<StatedDifferently>> statedDifferentlyIn(const SqlSession& session,
                                                           GalleryId gallery)
{
    Statements statements;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const auto fields = fieldsFromJson(row.value(2).toString());
        if (!fields)
            return unreadableFields(session, row.value(0).toString());
        statements.add(row.value(0).toString(), row.value(1).toString(), *fields);
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT p.subject, r.display_name, r.fields FROM reference r "
                       "JOIN person p ON p.id = r.person_id WHERE p.id IN "
                       "(SELECT q.person_id FROM reference q JOIN person o ON o.id = q.person_id "
                       "WHERE o.gallery_id = ? GROUP BY q.person_id "
                       "HAVING count(DISTINCT q.display_name) > 1 "
                       "OR count(DISTINCT q.fields) > 1) ORDER BY p.subject, r.id"),
        {qint64{gallery.value}}, read);
    if (!walked)
        return passOn(walked);
    return std::move(statements).people();
}

Result<std::vector<casework::Subject>> statementsOf(const SqlSession& session, GalleryId gallery,
                                                    const QString& subject)
{
    std::vector<casework::Subject> statements;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const auto fields = fieldsFromJson(row.value(1).toString());
        if (!fields)
            return unreadableFields(session, subject);
        statements.push_back({subject, row.value(0).toString(), *fields});
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT DISTINCT r.display_name, r.fields FROM reference r "
                       "JOIN person p ON p.id = r.person_id "
                       "WHERE p.gallery_id = ? AND p.subject = ? ORDER BY 1, 2"),
        {qint64{gallery.value}, subject}, read);
    if (!walked)
        return passOn(walked);
    return statements;
}

} // namespace semblance::storage

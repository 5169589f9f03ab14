using System.Xml.Linq;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>One operation of a service: what is asked, and how the answer is read.</summary>
/// <typeparam name="T">What the answer says, in the field's terms.</typeparam>
internal abstract record Request<T>
{
    /// <summary>The operation's name, such as GetProfiles.</summary>
    internal string Operation => Write().Name.LocalName;

    /// <summary>What SOAP calls the action, as the WSDL has it.</summary>
    internal virtual string Action
    {
        get
        {
            var name = Write().Name;
            return $"{name.NamespaceName}/{name.LocalName}";
        }
    }

    /// <summary>Whether the header says by WS-Addressing what is meant for whom, as events want it.</summary>
    internal virtual bool Addressed => false;

    /// <summary>The element below the body.</summary>
    internal abstract XElement Write();

    /// <summary>Reads the element below the answer's body.</summary>
    /// <exception cref="BadAnswerException">The answer lacks what it must have.</exception>
    internal abstract T Read(AnswerElement answer);
}
